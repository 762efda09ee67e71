import type { HeadingLanguage } from '../model/authority.ts'

/** A shape that names have. */
interface NameShape {
  shape: string
  pattern: RegExp
  /** Group of the pattern that is the name; the whole by default. */
  name?: number
}

/** Characters that stand for the sounds of foreign names; few of them stand three in a row in other words. */
const sounds =
  '阿埃艾安昂奥巴白柏班邦贝本比彼别波博勃布查茨达大戴丹德登狄迪第蒂丁东杜敦多厄恩尔法凡范菲费芬弗夫福盖冈戈格贡古哈海汉豪赫亨华霍基吉季济加贾杰捷金津卡凯坎康考柯科克肯孔库夸拉莱赖兰朗劳勒雷里利列林留隆卢鲁路伦罗洛马迈麦曼芒梅门蒙米明莫姆穆纳乃奈南内尼涅宁纽农努诺欧帕潘佩彭皮普齐奇乔切琴丘热日荣瑞若萨塞桑瑟沙尚舍申什圣施史舒顺朔斯苏索塔泰坦汤唐特腾提图托瓦万威韦维魏温文翁沃乌武西希锡夏谢辛欣休许雅亚延扬叶耶伊因尤约泽詹珍朱兹佐'

/** The hundred commonest family names, and double ones. */
const families =
  '欧阳|司马|诸葛|上官|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单解仇区查]'

const offices = '主席|总统|总理|部长|外长|大使|委员长|总书记|元帅|将军|先生|女士'
const kindsOfDocument = '条约|协定|公约|宪章|议定书|公报|备忘录|谅解备忘录'
const kindsOfBody = '联盟|委员会|理事会|组织|论坛|大会'

/** Shapes of names by language. */
export const nameShapes: Record<HeadingLanguage, NameShape[]> = {
  zh: [
    { shape: 'foreign name', pattern: /\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6})+/gu },
    { shape: 'transliterated', pattern: new RegExp(`[${sounds}]{3,}`, 'gu') },
    { shape: 'person', pattern: new RegExp(`((?:${families})\\p{Script=Han}{1,2})(?:${offices})`, 'gu'), name: 1 },
    { shape: 'title', pattern: /《[^》\uFFFC]+》/gu },
    { shape: 'document', pattern: new RegExp(`“[^”\uFFFC]{2,}(?:${kindsOfDocument})”`, 'gu') },
    { shape: 'body', pattern: new RegExp(`\\p{Script=Han}{2,6}(?:${kindsOfBody})`, 'gu') },
    { shape: 'capitals', pattern: /[A-Z][A-Z0-9-]+(?![A-Za-z/])/gu }
  ],
  en: [
    { shape: 'capitals', pattern: /\b[A-Z][A-Z0-9-]+\b/gu },
    {
      shape: 'name',
      pattern: /(?<=[\p{Ll},;:)’”] )\p{Lu}[\p{L}’-]+(?: (?:(?:of|the|and|de|von|for) )*\p{Lu}[\p{L}’-]+)*/gu
    }
  ],
  ru: [
    {
      shape: 'name',
      pattern: /(?<=[\p{Ll},;:)»] )\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/gu
    }
  ]
}
