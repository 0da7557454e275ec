import { t as VERSION } from "./version.js";

// src/action/main.ts
/** The program of the Action. Says at once that it is there, then loads the rest. */
process.stdout.write(`Forksight ${VERSION}\n`);
const { run } = await import("./run.js");
process.exitCode = await run();

export {  };