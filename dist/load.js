import { q as loadModels } from "./shared.js";

export { loadModels };