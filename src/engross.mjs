#!/usr/bin/env node
// The door for `node` and npm: loads the program and hands over to cli.ts.
import { loadProgram } from './program.mjs'

// Whoever reads may stop reading (`engross collate | head`): no fault, and nothing left to say.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 4))

const { main } = await loadProgram()
process.exitCode = await main(process.argv.slice(2))
