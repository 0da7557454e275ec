import { anchorReasons, inComment, inReview } from './anchors.ts';
import { fileBody, pullBody, pullListBody, reviewBody, reviewCommentBody } from './bodies.ts';
import { git } from './git.ts';
import type { Handler } from './handlers.ts';
import { isObject, numberAt, objectsAt, textAt, type Json } from './json.ts';
import { notFound, refuseLongBody, unprocessableReview, validationFailed } from './refusal.ts';
import { BOT, filesOf, need, pullOf, type Pull, type Review, type ReviewComment, type World } from './world.ts';

/** GitHub lists no more files of a pull request than these. */
const MAX_FILES = 3000;

const STATES: Readonly<Record<string, Review['state']>> = {
  APPROVE: 'APPROVED',
  COMMENT: 'COMMENTED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
};

export const PULLS: Readonly<Record<string, Handler>> = {
  'pulls/get': (world, { params }) => {
    need(world, ['pull_requests', 'read']);
    return { status: 200, body: pullBody(world, pullOf(world, params['pull_number'])) };
  },

  'pulls/list': (world, { query }) => {
    need(world, ['pull_requests', 'read']);
    const [, name] = textAt(query, 'head').split(':');
    const state = textAt(query, 'state', 'open');
    const found = [...world.pulls.values()]
      .filter((pull) => state === 'all' || (pull.state === undefined) === (state === 'open'))
      .map((pull) => pullListBody(world, pull))
      .filter(({ head }) => name === undefined || (isObject(head) && head['label'] === query['head']));
    return { status: 200, list: found };
  },

  'pulls/list-files': (world, { params }) => {
    need(world, ['pull_requests', 'read']);
    const pull = pullOf(world, params['pull_number']);
    return {
      status: 200,
      list: filesOf(world, pull)
        .slice(0, MAX_FILES)
        .map((file) => fileBody(world, pull, file)),
    };
  },

  'pulls/list-reviews': (world, { params }) => {
    need(world, ['pull_requests', 'read']);
    const pull = pullOf(world, params['pull_number']);
    return { status: 200, list: world.reviews.filter((review) => review.pull === pull.number).map(reviewBody) };
  },

  'pulls/create-review': (world, { params, body }) => {
    need(world, ['pull_requests', 'write']);
    const pull = pullOf(world, params['pull_number']);
    const comments = objectsAt(body, 'comments');
    const event = textAt(body, 'event');
    const text = textAt(body, 'body');
    if (event !== '' && text === '' && comments.length === 0) throw unprocessableReview(['Review can not be blank']);
    const pending = world.reviews.some((review) => review.pull === pull.number && review.state === 'PENDING');
    if (event === '' && pending) {
      throw unprocessableReview(['User can only have one pending review per pull request']);
    }
    const commit = commitOf(world, pull, body, () => unprocessableReview(['Commit is not part of the pull request']));
    refuseLongBody(text, 'PullRequestReview');
    for (const comment of comments) refuseLongBody(comment['body'], 'PullRequestReviewComment');
    // One comment that cannot stand where it wants refuses the whole review.
    const reasons = new Set(comments.flatMap((comment) => anchorReasons(filesOf(world, pull), comment)).map(inReview));
    if (reasons.size > 0) throw unprocessableReview([...reasons]);
    const review: Review = {
      id: world.nextId(),
      pull: pull.number,
      author: BOT,
      body: text,
      state: STATES[event] ?? 'PENDING',
      commit,
    };
    world.reviews.push(review);
    for (const comment of comments) addReviewComment(world, review, comment);
    return { status: 200, body: reviewBody(review) };
  },

  'pulls/create-review-comment': (world, { params, body }) => {
    need(world, ['pull_requests', 'write']);
    const pull = pullOf(world, params['pull_number']);
    refuseLongBody(body['body'], 'PullRequestReviewComment');
    const commit = commitOf(world, pull, body, () =>
      validationFailed([
        {
          resource: 'PullRequestReviewComment',
          code: 'custom',
          field: 'commit_id',
          message: 'commit_id is not part of the pull request',
        },
      ]),
    );
    const reasons = anchorReasons(filesOf(world, pull), body);
    if (reasons.length > 0) throw validationFailed(reasons.map(inComment));
    const review: Review = { id: world.nextId(), pull: pull.number, author: BOT, body: '', state: 'COMMENTED', commit };
    world.reviews.push(review);
    return { status: 201, body: reviewCommentBody(world, addReviewComment(world, review, body)) };
  },

  'pulls/list-review-comments': (world, { params }) => {
    need(world, ['pull_requests', 'read']);
    const { number } = pullOf(world, params['pull_number']);
    const comments = world.reviewComments.filter((comment) => comment.pull === number);
    return { status: 200, list: comments.map((comment) => reviewCommentBody(world, comment)) };
  },

  'pulls/update-review-comment': (world, { params, body }) => {
    need(world, ['pull_requests', 'write']);
    const comment = world.reviewComments.find((it) => it.id === params['comment_id']);
    if (comment === undefined) throw notFound();
    refuseLongBody(body['body'], 'PullRequestReviewComment');
    comment.body = textAt(body, 'body');
    return { status: 200, body: reviewCommentBody(world, comment) };
  },

  'pulls/delete-review-comment': (world, { params }) => {
    need(world, ['pull_requests', 'write']);
    const index = world.reviewComments.findIndex((it) => it.id === params['comment_id']);
    if (index < 0) throw notFound();
    world.reviewComments.splice(index, 1);
    return { status: 204 };
  },
};

/** The commit that a review names; without one, the head. */
function commitOf(world: World, pull: Pull, body: Json, refusal: () => Error): string {
  const commit = textAt(body, 'commit_id', pull.head);
  if (
    !git(world.folder, ['rev-list', `${pull.base}..${pull.head}`])
      .split('\n')
      .includes(commit)
  )
    throw refusal();
  return commit;
}

function addReviewComment(world: World, review: Review, request: Json): ReviewComment {
  const line = numberAt(request, 'line') ?? null;
  const comment: ReviewComment = {
    id: world.nextId(),
    pull: review.pull,
    review: review.id,
    author: review.author,
    path: textAt(request, 'path'),
    side: textAt(request, 'side', 'RIGHT') === 'LEFT' ? 'LEFT' : 'RIGHT',
    originalLine: line,
    commit: review.commit,
    onFile: request['subject_type'] === 'file',
    body: textAt(request, 'body'),
    line,
    startLine: numberAt(request, 'start_line') ?? null,
    resolved: false,
  };
  world.reviewComments.push(comment);
  return comment;
}
