import fc from 'fast-check'

/** Chance is the same in every run, so that a change is judged by itself; ENGROSS_SEED looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.ENGROSS_SEED ?? 19971110) })
