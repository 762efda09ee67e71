/**
 * Characters that sites describe by their parts because GB 2312 or a font lacks them: 镕 as （钅容）.
 *
 * Most stand in names. Parts from left to right, or from the top. Characters whose parts make another one too
 * (日文: 旻 and 旼) are left out.
 */
const described =
  '镕钅容 锺钅重 锜钅奇 锬钅炎 锳钅英 铻钅吾 锽钅皇 镠钅翏 鋆均金 ' +
  '淏氵昊 湉氵恬 沄氵云 渼氵美 湜氵是 洺氵名 浬氵里 濬氵睿 瀞氵静 洣氵米 溦氵微 ' +
  '珺王君 玥王月 玘王己 玙王与 琤王争 瑀王禹 瑢王容 璟王景 瑄王宣 琎王进 珅王申 瑨王晋 璠王番 珣王旬 璆王翏 ' +
  '玹王玄 珪王圭 琇王秀 珽王廷 琍王利 瑧王秦 琀王含 珒王聿 璈王敖 ' +
  '昉日方 晞日希 昇日升 晛日见 旸日昜 ' +
  '炘火斤 焜火昆 烜火亘 煐火英 炆火文 烔火同 燚火火火火 ' +
  '祎礻韦 礽礻乃 禔礻是 禛礻真 袆衤韦 褀衤其 ' +
  '嫄女原 妘女云 婍女奇 媖女英 婳女画 姈女令 媞女是 姮女亘 媓女皇 ' +
  '侊亻光 佺亻全 倓亻炎 伋亻及 俍亻良 倞亻京 倧亻宗 儁亻隽 ' +
  '栢木百 梽木志 栻木式 棪木炎 ' +
  '堃方方土 垚土土土 埕土呈 垟土羊 堉土育 埗土步 ' +
  '崑山昆 峣山尧 崟山金 峮山君 屾山山 ' +
  '芃艹凡 菉艹录 萓艹宜 蒨艹倩 芠艹文 莙艹君 菂艹的 ' +
  '诜讠先 谞讠胥 讱讠刃 馀饣余 骃马因 骉马马马 犇牛牛牛 猋犬犬犬 皛白白白 ' +
  '喆吉吉 劼吉力 勍京力 赟斌贝 翀羽中 頔由页 頫兆页 颋廷页 忞文心 慜敏心 邨屯阝 陞阝升 闿门岂 ' +
  '雱雨方 霂雨沐 霨雨尉 鹍昆鸟 龑龙天 翙岁羽 孖子子 竝立立 惇忄享 皞白皋'

const characters = new Map(
  described.split(' ').map((entry) => {
    const [character = '', ...parts] = Array.from(entry)
    return [parts.join(''), character] as const
  })
)

/** Radicals as they stand by themselves, and in the form in which they make part of a character. */
const partForms: Record<string, string> = {
  金: '钅',
  水: '氵',
  玉: '王',
  示: '礻',
  衣: '衤',
  言: '讠',
  人: '亻',
  草: '艹',
  食: '饣',
  心: '忄'
}

/** Forms that never stand for a word: what is in parentheses can only be a description. */
export const partOnly = /^[钅氵亻讠纟饣礻衤犭扌忄灬艹宀辶彳冫疒罒阝刂]/u

/** Find the character that parts make up. */
export function characterOf(parts: string): string | undefined {
  const [first = '', ...others] = Array.from(parts)
  return characters.get(parts) ?? characters.get([partForms[first] ?? first, ...others].join(''))
}
