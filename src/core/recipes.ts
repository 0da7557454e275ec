/** The workflows of `docs/recipes/` that `forksight init` writes, by their file's name. */
export const RECIPES = ['audit', 'confirm', 'forks-analyse', 'forks-post', 'monorepo', 'pull-request'] as const;
export type RecipeName = (typeof RECIPES)[number];
