import { X as loadModels } from "./shared.js";

export { loadModels };