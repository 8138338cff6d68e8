/** What was typed is not how a command is used; the message tells the person. Caught once, in `run`. */
export class WrongArguments extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WrongArguments";
  }
}
