/** The workflows of the documentation: from `recipes.json` beside the bundle, or from the repository when the sources run directly. */
import { existsSync, readFileSync } from 'node:fs';
import type { RecipeName } from '#core/recipes.ts';

/** The text of a recipe, YAML. */
export function recipeText(recipe: RecipeName): string {
  const beside = new URL('./recipes.json', import.meta.url);
  if (existsSync(beside)) return (JSON.parse(readFileSync(beside, 'utf8')) as Record<RecipeName, string>)[recipe];
  return readFileSync(new URL(`../../docs/recipes/${recipe}.yml`, import.meta.url), 'utf8');
}
