/** Services at which anybody gets an address: a shared one says nothing of a company. */
const publicDomains = new Set(
  [
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.com.tr ymail.com icloud.com',
    'me.com mac.com aol.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net web.de mail.com zoho.com tutanota.com fastmail.com hey.com t-online.de',
    'orange.fr wanadoo.fr free.fr laposte.net libero.it mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com yandex.kz ya.ru rambler.ru mail.kz',
    'inbox.kz ok.kz qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn vip.sina.com sohu.com 139.com 189.cn wo.cn',
    'aliyun.com 21cn.com tom.com 88.com naver.com daum.net hanmail.net kakao.com rediffmail.com uol.com.br bol.com.br',
    // The people of the sample world.
    'demo.example',
  ].flatMap((line) => line.split(' ')),
)

/** The domain of an address in lower case; null for a public mail service and for what is no address. */
export function companyDomain(email: string): string | null {
  const domain = /^[^@\s]+@([^@\s]+\.[^@\s]+)$/.exec(email.trim().toLowerCase())?.[1]
  return domain && !publicDomains.has(domain) ? domain : null
}
