import type { Collection } from './font.ts'

/** The CMaps that need not be embedded, by character collection, with its supplement (PDF 32000-1, Table 118). */
const names = {
  'Adobe GB1': 'GB-EUC:0 GBpc-EUC:0 GBK-EUC:2 GBKp-EUC:2 GBK2K:5 UniGB-UCS2:4 UniGB-UTF16:5',
  'Adobe CNS1': 'B5pc:0 HKscs-B5:6 ETen-B5:0 ETenms-B5:0 CNS-EUC:0 UniCNS-UCS2:3 UniCNS-UTF16:7',
  'Adobe Japan1':
    '83pv-RKSJ:1 90ms-RKSJ:2 90msp-RKSJ:2 90pv-RKSJ:1 Add-RKSJ:1 EUC:1 Ext-RKSJ:2 :1 UniJIS-UCS2:4 UniJIS-UCS2-HW:4 UniJIS-UTF16:7',
  'Adobe Korea1': 'KSC-EUC:0 KSCms-UHC:1 KSCms-UHC-HW:1 KSCpc-EUC:0 UniKS-UCS2:1 UniKS-UTF16:2'
}

const collections = new Map<string, Collection>(
  Object.entries(names).flatMap(([collection, line]) =>
    line.split(' ').flatMap((entry) => {
      const [name = '', supplement] = entry.split(':')
      const [registry, ordering] = collection.split(' ')
      const of: Collection = { registry, ordering, supplement: Number(supplement) }
      return ['H', 'V'].map((mode): [string, Collection] => [name === '' ? mode : `${name}-${mode}`, of])
    })
  )
)

export const isIdentity = (name: string | undefined) => name === 'Identity-H' || name === 'Identity-V'

export const isPredefined = (name: string | undefined) =>
  name !== undefined && (isIdentity(name) || collections.has(name))

export const collectionOf = (name: string | undefined) => (name === undefined ? undefined : collections.get(name))

/** Whether readers know the Unicode of a collection's characters (PDF 32000-1, 9.10.2). */
export const isKnownCollection = ({ registry, ordering }: Collection) =>
  registry === 'Adobe' && /^(GB1|CNS1|Japan1|Korea1|KR)$/.test(ordering ?? '')
