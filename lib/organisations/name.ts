import { nameKey as soundOfWord } from '../search/name-key'

/** Raised when the rules of this file make something else of a name: what is stored is then made again (server/organisation-names.ts). */
export const nameRules = 1

/** Capital letters of Cyrillic that look like Latin ones, and Kazakh ones as Russian keyboards write them: a name typed with either is one name. */
const lookalikes: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y', І: 'I', Ѕ: 'S', Ј: 'J', Һ: 'H', Ү: 'Y', Ұ: 'Y', Қ: 'K', Ғ: 'Г', Ң: 'H', Ө: 'O', Ә: 'A' }

/** One spelling for full-width, small, accented and lookalike letters. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toUpperCase().replace(/./gu, (letter) => lookalikes[letter] ?? letter)

/** Full-width and small letters made plain; which alphabet it is stays to be heard. */
const plain = (text: string): string => text.normalize('NFKC').toUpperCase()

/** Legal forms that are written out, and those of Chinese, Japanese and Korean names, which stand without a space. */
const phrases = [
  'товарищество с ограниченной ответственностью', 'общество с ограниченной ответственностью', 'товарищество с дополнительной ответственностью', 'публичное акционерное общество', 'закрытое акционерное общество',
  'открытое акционерное общество', 'некоммерческое акционерное общество', 'акционерное общество', 'индивидуальный предприниматель', 'крестьянское хозяйство', 'фермерское хозяйство', 'совместное предприятие',
  'жауапкершілігі шектеулі серіктестігі', 'жауапкершілігі шектеулі серіктестік', 'акционерлік қоғамы', 'акционерлік қоғам', 'жеке кәсіпкер', 'шаруа қожалығы', 'бірлескен кәсіпорны', 'бірлескен кәсіпорын',
  'limited liability partnership', 'limited liability company', 'public limited company', 'joint stock company', 'joint-stock company', 'sanayi ve ticaret', 'sanayi ve dış ticaret', 'anonim şirketi', 'limited şirketi',
  '股份有限公司', '有限责任公司', '有限責任公司', '集团有限公司', '有限公司', '分公司', '公司', '株式会社', '有限会社', '주식회사',
]
const [foldedPhrases, plainPhrases] = [phrases.map(folded), phrases.map(plain)]

const forms = new Set(
  [
    ...'ооо оао зао пао ао нао тоо ип кх фх пк сп гкп ргп тдо одо чп жшс ақ жк шқ кеақ бк'.split(' '),
    ...'llp llc lp ltd limited inc incorporated corp corporation co company jsc ojsc pjsc cjsc plc pte pty pvt private public fzc fze fzco dmcc the'.split(' '),
    ...'gmbh mbh ag kg kgaa ohg ug se sa sas sarl sasu bv nv spa srl sl slu oy oyj ab as aps asa kft zrt nyrt sro doo ad ood eood ltda'.split(' '),
    ...'aş şti san tic ve dış sdn bhd kk'.split(' '),
  ].map(folded),
)

/** The words of a company's name without its legal form. A name that is nothing but a legal form stays whole. */
function wordsOf(name: string, spelling: (text: string) => string, left: readonly string[]): string[] {
  let text = ` ${spelling(name.slice(0, 400)).replace(/[.'’`´"«»“”„()（）【】[\]]/gu, (sign) => (sign === '.' || sign === "'" || sign === '’' ? '' : ' ')).replace(/\s+/g, ' ')} `
  const whole = text
  for (const phrase of left) text = text.replaceAll(phrase, ' ')
  const words = (from: string) => from.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  const kept = words(text)
  // Legal forms stand at the ends; in the middle the same letters are a part of the name.
  while (kept.length > 0 && forms.has(folded(kept.at(-1)!))) kept.pop()
  while (kept.length > 0 && forms.has(folded(kept[0]!))) kept.shift()
  return kept.length > 0 ? kept : words(whole)
}

/**
 * A company's name for comparing: without its legal form in Russian, Kazakh, English, Turkish or Chinese, without case, accents and signs, with
 * lookalike letters made one.
 */
export const nameKey = (name: string): string => wordsOf(name, folded, foldedPhrases).join(' ')

/** Words of trade that are written by ear in Cyrillic: each line is heard as its first word. */
const heardAs = new Map(
  [
    'trade трейд', 'group групп группа', 'food foods фуд фудс', 'service services сервис', 'logistics logistic логистик логистика', 'textile textiles текстиль', 'technology technologies технология технологии', 'energy энерджи',
    'engineering инжиниринг', 'international интернешнл интернэшнл', 'steel стил', 'oil ойл', 'power пауэр', 'green грин', 'kazakh казах казак қазақ', 'kazakhstan казахстан қазақстан qazaqstan',
  ].flatMap((line) => {
    const [first, ...others] = line.split(' ').map((word) => soundOfWord(word)!)
    return others.map((word) => [word, first!] as const)
  }),
)

const soundOf = (word: string): string => {
  const sound = soundOfWord(word)
  return sound === undefined ? folded(word) : (heardAs.get(sound) ?? sound).slice(1)
}

/**
 * The same name by its sound, in small Latin letters: Russian and Kazakh Cyrillic, Kazakh Latin and usual romanisations come together (Ордабасы, Ordabasy).
 * What has none, Chinese and numbers, is as in `nameKey`.
 */
export const soundKey = (name: string): string => wordsOf(name, plain, plainPhrases).map(soundOf).join(' ')

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word)

/** Pieces of three letters of each word, as pg_trgm cuts them; of Chinese words pieces of two, for they are short. */
function piecesOf(key: string): Set<string> {
  const pieces = new Set<string>()
  for (const word of key.split(' ')) {
    const letters = [...(isHan(word) ? word : `  ${word} `)]
    const size = isHan(word) ? 2 : 3
    if (letters.length < size) pieces.add(word)
    for (let at = 0; at + size <= letters.length; at++) pieces.add(letters.slice(at, at + size).join(''))
  }
  return pieces
}

/** How much two keys have in common, from 0 to 1: the share of pieces that both have. */
export function similarity(a: string, b: string): number {
  const [mine, theirs] = [piecesOf(a), piecesOf(b)]
  const both = [...mine].filter((piece) => theirs.has(piece)).length
  return both === 0 ? 0 : both / (mine.size + theirs.size - both)
}

/** Names that are at least so similar may be of one company. */
export const similarEnough = 0.5

/** How alike two names are as they are written or as they are heard, from 0 to 1, whichever is more. */
export const likeness = (a: string, b: string): number => Math.max(similarity(nameKey(a), nameKey(b)), similarity(soundKey(a), soundKey(b)))

/** Words that many companies have in their names: they do not help to find one. */
const commonWords = [
  ...'group holding invest investment investments international trade trading industry industrial industries agro global new asia asian kazakhstan qazaqstan china company technology technologies engineering construction development food foods energy textile group'.split(' '),
  ...'группа холдинг инвест агро строй пром торг казахстан қазақстан'.split(' '),
]
const common = new Set(commonWords.flatMap((word) => [folded(word), soundOf(word)]))
const commonHan = new Set(['集团', '科技', '实业', '国际', '贸易', '投资', '发展', '工业', '农业', '食品', '中国', '股份', '技术', '能源', '材料', '建设', '工程', '机械'])

/** Beginnings of the words of a key, of Chinese ones pairs of characters. Words that many names have are left out as long as others remain. */
function beginningsOf(key: string): string[] {
  const words = key.split(' ').filter(Boolean)
  const cut = (word: string) => (isHan(word) && word.length > 2 ? [...word].slice(0, -1).map((_, at) => word.slice(at, at + 2)) : [word.slice(0, 4)])
  const rare = words.filter((word) => isHan(word) || (word.length > 2 && !common.has(word))).flatMap(cut).filter((block) => !commonHan.has(block))
  return [...new Set(rare.length > 0 ? rare : words.flatMap(cut))].slice(0, 12)
}

/** What similar names share at least one of, for finding them by an index: as they are written, in capitals, and as they are heard, in small letters. At most 24. */
export const blocksOf = (name: string): string[] => [...new Set([nameKey(name), soundKey(name)].flatMap(beginningsOf))]
