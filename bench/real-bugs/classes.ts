/** Which rules are an answer to which class of hazard. Written once: the score of a rule is not tuned case by case. */
export const RULES_BY_CLASS: Readonly<Record<string, readonly string[]>> = {
  'threads-at-fork': ['FS10', 'FS11', 'FS20', 'FS214', 'FS612', 'FS801', 'FS806'],
  'library-thread': ['FS10', 'FS11', 'FS20', 'FS214', 'FS801', 'FS802', 'FS803', 'FS806'],
  'lock-at-fork': ['FS10', 'FS20', 'FS21', 'FS801'],
  'queue-feeder': ['FS110', 'FS610', 'FS101', 'FS102', 'FS104'],
  'logging-at-fork': ['FS20', 'FS405', 'FS511', 'FS101', 'FS102', 'FS104'],
  'at-fork-hook': ['FS209', 'FS210', 'FS20', 'FS214', 'FS808', 'FS707', 'FS411', 'FS101', 'FS102', 'FS103', 'FS104'],
  'inherited-connection': ['FS506', 'FS507', 'FS505', 'FS508', 'FS802', 'FS806', 'FS810', 'FS811', 'FS609', 'FS404'],
  'inherited-file': ['FS503', 'FS501', 'FS510', 'FS511', 'FS512', 'FS802'],
  'inherited-rng': ['FS704', 'FS705', 'FS805', 'FS810'],
  'eventloop-after-fork': ['FS509', 'FS107', 'FS508', 'FS702', 'FS101', 'FS102', 'FS104'],
  'cuda-after-fork': ['FS804', 'FS803', 'FS301', 'FS101', 'FS102', 'FS104', 'FS801'],
  'implicit-start-method': ['FS301', 'FS10', 'FS803', 'FS804', 'FS801', 'FS312', 'FS316'],
  'missing-main-guard': ['FS302', 'FS303', 'FS307', 'FS311', 'FS402'],
  'unpicklable-target': ['FS403', 'FS404', 'FS212'],
  'fork-only-state': [
    'FS401',
    'FS402',
    'FS404',
    'FS403',
    'FS405',
    'FS406',
    'FS407',
    'FS408',
    'FS412',
    'FS304',
    'FS306',
    'FS316',
  ],
  'os-fork-misuse': ['FS60', 'FS113', 'FS501', 'FS502', 'FS314'],
  'preexec-fn': ['FS614'],
  'preload-server': ['FS214', 'FS806', 'FS103', 'FS808', 'FS506', 'FS802'],
  other: ['FS30', 'FS31', 'FS809'],
};

/** A rule answers a class when its code begins with one of the class's codes. */
export function isCompatible(hazardClass: string, rule: string): boolean {
  return (RULES_BY_CLASS[hazardClass] ?? []).some((code) => rule.startsWith(code));
}
