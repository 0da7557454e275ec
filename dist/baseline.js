import { n as readBaseline, r as writeBaseline } from "./settings.js";

export { readBaseline };