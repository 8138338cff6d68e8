import type { Command } from "./command";
import { agency } from "./commands/agency";
import { check } from "./commands/check";
import { consolidate } from "./commands/consolidate";
import { deadline } from "./commands/deadline";
import { demo } from "./commands/demo";
import { explain } from "./commands/explain";
import { plan } from "./commands/plan";
import { plans } from "./commands/plans";
import { returnSlip } from "./commands/return";
import { target } from "./commands/target";
import { template } from "./commands/template";

/** Every command, in the order help shows them. A new command is its file and one line here. */
export const COMMANDS: readonly Command[] = [
  plans,
  plan,
  template,
  check,
  returnSlip,
  consolidate,
  explain,
  demo,
  deadline,
  target,
  agency,
];
