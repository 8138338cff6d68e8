import { config } from "zod";

// Imported before anything else: schemas look at this when they are made, and the page's policy
// forbids what they would try otherwise, making code from text.
config({ jitless: true });
