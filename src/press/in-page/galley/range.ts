/**
 * The one range for all questions to the layout.
 *
 * A range lives on until the browser collects its garbage, and as long as it does, every node that moves in the document
 * is held against it: with one of its own for each paragraph, cutting took twice as long.
 */
export const range = document.createRange()
