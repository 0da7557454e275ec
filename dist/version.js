// src/core/version.ts
/** The version of Forksight, as in package.json. */
const VERSION = "0.1.0";

export { VERSION as t };