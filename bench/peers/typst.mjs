// Typst's command as far as the bench needs it: node typst.mjs FOLDER FILE PDF FONT-FOLDER…
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [folder, file, pdf, ...fontPaths] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] })
writeFileSync(pdf, compiler.pdf({ mainFilePath: join(folder, file) }))
