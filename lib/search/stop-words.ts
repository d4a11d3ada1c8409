/** Words of grammar and of asking, folded, in the four languages. They say nothing about what is looked for. */
const words =
  // What nearly everything here is called.
  'project projects проект проекта проекты проектов проекту проектах жоба жобасы жобалар жобалары жобаларды жобалардың 项目 ' +
  'a an and or of the in on at to for from by with as is are was were be its this that these those what which who where how do does can i me my we our you your ' +
  'any all some there near about into find show list give want need looking please get got have has use using much many ' +
  'и или в во на с со к ко по о об от до из за у для при над под про не ни что как где кто это этот эта эти тот та те же ли бы а но мне мы вы я есть был была были какие какой какая какое найти покажите нужен нужна нужно хочу сколько можно получить взять будет если также чем дают дает сфера сфере сферы ' +
  'және мен пен бен немесе да де та те ма ме ба бе па пе бұл сол осы үшін туралы бойынша арқылы дейін кейін бір қандай қайда кім не мына бар жоқ керек қалай қанша неше болады алуға деген ' +
  'ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті дан ден тан тен нан нен дағы дегі тағы тегі нда нде ' +
  '的 和 与 及 在 了 是 有 为 等 对 或 之 吗 呢 我 你 您 们 我们 哪些 哪里 什么 怎么 怎样 如何 多少 获得 拿 可以 能 需要 请 请问 想 要 找 寻找 关于 一个 这 那 个'

const stopWords = new Set(words.split(' '))

/** Whether a folded word is one of grammar or of asking. */
export const isStopWord = (word: string): boolean => stopWords.has(word)
