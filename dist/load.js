import { t as loadModels } from "./models.js";

export { loadModels };