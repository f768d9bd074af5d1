/** Thrown where a file leaves the plain grammar that is read here: pdf.js, which repairs and guesses, then reads the page or the file. */
export class NotPlain extends Error {}
