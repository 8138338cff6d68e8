/**
 * Served in place of Microsoft's office.js, which only an Office program can answer: loads
 * Microsoft's own Excel client, unmodified, and then what plays the program around it.
 */
for (const script of ["excel-web-16.00.js", "playOffice.js"])
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else loads a script before those that follow it in the page
  document.write(`<script src="office/${script}"></script>`);
