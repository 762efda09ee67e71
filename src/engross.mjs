#!/usr/bin/env node
// The door for `node` and npm: registers the TypeScript loader, then hands over to cli.ts.
import { register } from 'tsx/esm/api'

// Whoever reads may stop reading (`engross collate | head`): no fault, and nothing left to say.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 4))

register()
const { main } = await import('./cli.ts')
process.exitCode = await main(process.argv.slice(2))
