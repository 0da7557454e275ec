import { t as checkTable } from "./settings.js";

export { checkTable };