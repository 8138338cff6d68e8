import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planSchema, type Plan } from "../../src/domain/plan/plan";

const FOLDER = join(__dirname, "../../seeds/plans");

/** Every plan of the catalogue, as stored. */
export function storedPlans(): readonly Plan[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => planSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), "utf8"))));
}
