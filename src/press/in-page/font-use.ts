import { fontUsesIn } from './font-uses-in.ts'

/*
 * Runs in the flow before any font is cut: which characters are set in what.
 */

window.engross = { ...window.engross, fontUses: () => fontUsesIn(document.body) }
