import { K as loadModels } from "./shared.js";

export { loadModels };