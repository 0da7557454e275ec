import { G as loadModels } from "./shared.js";

export { loadModels };