/*
 * What sites put around the texts they show. A phrase is general: it names what sites do, no site.
 */

/** The number of a page, in words or between dashes. */
export const pageNumber =
  /^(?:[-—–·]\s?\d{1,3}\s?[-—–·]|第\s?\d{1,3}\s?页(?:[，,/ ]?共\s?\d{1,3}\s?页)?|(?:Page|p\.) \d{1,3}(?: of \d{1,3})?|(?:Страница|стр\.) \d{1,3}(?: из \d{1,3})?)$/iu

/** Whole lines: captions, buttons, credits. */
export const captions: RegExp[] = [
  /^[【[（(]?(?:相关|相關|延伸|推荐|推薦|更多)(?:资料|資料|新闻|新聞|报道|報道|报导|链接|鏈接|連結|阅读|閱讀|文章|专题|專題|内容|文件)[】\]）)]?[:：]?$/u,
  /^[【[（(]?(?:打印|列印|关闭|關閉|关闭窗口|收藏|分享|返回|返回顶部|返回首页|上一篇|下一篇|纠错|举报|字号|发表评论|大中小|字体大小)[】\]）)]?(?:[:：|｜].{0,30})?$/u,
  /^[【[（(]?(?:【.{1,6}】){2,}$/u,
  /^(?:责任编辑|責任編輯|责编|编辑|编辑者|来源|來源|文章来源|稿源|信息来源|点击数|点击|浏览次数|阅读次数|发布时间|發佈時間|发布日期|更新时间|图片说明|图为|資料圖|资料图|附图)[:：].{0,40}$/u,
  /^(?:当前位置|您的位置|您当前的位置|首页|首頁) ?[:：>＞»].*$/u,
  /^(?:版权所有|版權所有|Copyright|©|\(c\)).{0,120}$/iu,
  /^.{0,60}(?:All rights reserved|Все права защищены)\.?$/iu,
  /^(?:Related (?:links|documents|news|articles|materials)|See also|Read more|Share this(?: page)?|Print(?: this page| version)?|Back to top|Home(?: ?[>»].*)?|Source|Источник|Photo|Image)(?::.{0,60})?$/iu,
  /^(?:Материалы по теме|По теме|Читайте также|Смотрите также|Версия для печати|Поделиться|Распечатать|Наверх|Главная(?: ?[>»].*)?|Фото|Источники?)(?:: ?.{0,60})?$/iu,
  /^(?:https?:\/\/|www\.)\S+$/iu,
  pageNumber,
  // The line of a news site below the headline: day, hour, agency; and an agency's own line.
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? ?\d{1,2}[:：]\d{2}.{0,60}$/u,
  /^\p{Script=Han}{1,6}社\p{Script=Han}{1,8}\d{1,2}月\d{1,2}日[电電讯訊](?:[（(].{2,20}[)）])?$/u
]

/** Headings of a site's own terms; what follows them is theirs too. */
export const termsHeadings =
  /^(?:免责(?:条款|声明|聲明)|免責(?:條款|聲明)|版权声明|版權聲明|使用条款|特别声明|郑重声明|Disclaimer|Legal notice|Terms of use|Отказ от ответственности|Правовая информация)[:：]?$/iu

/** Phrases of such terms; a paragraph with several of them is not a statement of states. */
export const termsPhrases: RegExp[] = [
  /不承担.{0,8}责任|不負.{0,8}責任|不承擔.{0,8}責任/u,
  /本(?:网站?|站|数据库|平台|網站?|資料庫)/u,
  /数据库|資料庫|数据來源/u,
  /仅供参考|僅供參考/u,
  /版权归|版權歸|未经(?:本站)?(?:授权|许可)|转载请注明|转载自/u,
  /难以保证|不保证|不能保证|准确性/u,
  /法律纠纷|损失/u,
  /感谢您的|谢谢您的|请联系我们|请与我们联系/u,
  /(?:no|any) (?:liability|responsibility|warranty)|not (?:be )?(?:liable|responsible)/iu,
  /for (?:information|reference)(?:al)? (?:purposes )?only/iu,
  /(?:this|our) (?:web ?site|database|site|page)\b/iu,
  /не несёт ответственности|не несет ответственности|не гарантирует/iu,
  /(?:данный|этот|наш)(?:ого|его|ем)? (?:сайт|ресурс)|(?:на|администрация) сайт[еа]/iu,
  /в ознакомительных целях|исключительно для информации/iu
]

/** How an agency introduces the document that follows. */
export const frameEnds: RegExp[] = [
  /(?:全文|内容|內容|原文)?如下[:：]$/u,
  /(?:full text|text of the [\w -]+|text) (?:follows|is as follows|reads(?: as follows)?)[:.]$/iu,
  /^(?:the )?following is (?:the|a|an) .*[:.]$/iu,
  /(?:ниже (?:приводится|публикуется|следует).*|следующего содержания|текст(?: которого)? (?:приводится|следует)(?: ниже)?)[:.]$/iu
]

/** That somebody published something: what an introduction says besides. */
export const frameVerbs =
  /发表|發表|发布|發布|签署|簽署|公布|电|電|讯|訊|issued|released|signed|published|adopted|following is|опубликова|подписа|приня|распростран|приводится|публикуется/iu
