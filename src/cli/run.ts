import packageJson from "../../package.json";
import { openCatalogue } from "../usecases/catalogue";
import { HostError } from "../usecases/hostError";
import type { Command, CommandExit, Ports } from "./command";
import { COMMANDS } from "./commandList";
import { hostMessage } from "./hostMessage";
import { parseArguments } from "./parseArguments";
import { openTerminal, type Streams } from "./terminal";
import { commandHelp, programHelp, usageLine } from "./usage";
import { WrongArguments } from "./wrongArguments";

const SEE_HELP = "Gõ “kehoach help” để xem các lệnh.";

/** Runs one command line to its exit code: 0 done, 1 input that cannot be used, 2 wrong arguments. */
export async function run(
  argv: readonly string[],
  streams: Streams,
  ports: Ports,
): Promise<CommandExit | 2> {
  const { say } = openTerminal(streams, false);
  const [name = "help", ...typed] = argv;
  if (name === "--version") {
    streams.writeOut(`${packageJson.version}\n`);
    return 0;
  }
  const asksForHelp = ["help", "--help", "-h"].includes(name);
  const subject = asksForHelp ? typed[0] : name;
  const command = COMMANDS.find((each) => each.name === subject);
  if (command === undefined) {
    if (subject !== undefined) {
      say(`Không có lệnh “${subject}”.`);
      say(SEE_HELP);
      return 2;
    }
    programHelp(COMMANDS).forEach(say);
    return 0;
  }
  if (asksForHelp) {
    commandHelp(command).forEach(say);
    return 0;
  }
  return runCommand(command, typed, streams, ports);
}

async function runCommand(
  command: Command,
  typed: readonly string[],
  streams: Streams,
  ports: Ports,
): Promise<CommandExit | 2> {
  const terminal = openTerminal(streams, asksForJson(typed));
  const { say } = terminal;
  try {
    const args = parseArguments(typed, command);
    if (args.has("help")) {
      commandHelp(command).forEach(say);
      return 0;
    }
    return await command.run(args, { catalogue: openCatalogue(), ports, terminal, streams });
  } catch (error) {
    if (error instanceof WrongArguments) {
      say(error.message);
      say(usageLine(command));
      return 2;
    }
    if (error instanceof HostError) {
      say(hostMessage(error));
      return 1;
    }
    throw error;
  }
}

/** Words behind "--" are texts, whatever they look like. */
function asksForJson(typed: readonly string[]): boolean {
  const end = typed.indexOf("--");
  return (end === -1 ? typed : typed.slice(0, end)).includes("--json");
}
