// Traditional characters and their simplified forms, pair by pair: those of business, places and this region's industries.
const pairs =
  '種种業业園园區区經经濟济電电陽阳廠厂莊庄紡纺織织膠胶農农產产機机設设備备車车輛辆運运輸输貿贸貨货倉仓儲储鐵铁鋼钢鋁铝銅铜礦矿開开發发採采資资稅税優优關关務务財财' +
  '價价額额幣币貸贷銀银證证協协議议書书錄录簽签約约團团會会論论壇坛訪访問问見见談谈員员勞劳國国華华陝陕東东寧宁臨临綿绵龍龙蘭兰烏乌茲兹別别薩萨賽赛爾尔奧奥裡里馬马' +
  '達达維维頓顿隴陇醫医藥药療疗腦脑學学習习訓训術术數数據据網网絡络軟软體体監监視视頻频攝摄頭头無无絲丝綢绸環环繞绕線线橋桥樓楼築筑構构屬属創创態态節节蔥葱薑姜蘋苹' +
  '櫻樱駱骆駝驼雞鸡鴨鸭魚鱼豬猪飼饲養养麵面麥麦穀谷糧粮鹽盐乾干脫脱凍冻鮮鲜處处廢废棄弃燈灯熱热煙烟氣气風风壓压變变輪轮組组裝装褲裤館馆賓宾遊游樂乐導导應应總总統统' +
  '領领選选擇择聯联歐欧亞亚邊边際际項项標标準准規规範范圍围長长積积負负責责與与為为後后個个這这來来過过進进還还點点條条實实現现當当對对將将從从讓让請请誰谁幾几萬万' +
  '億亿單单雙双場场庫库報报紙纸塊块層层樣样質质較较觀观覽览飛飞險险難难離离靜静類类麼么廣广廳厅戶户擴扩擔担攔拦斷断時时晝昼曉晓漢汉濱滨灣湾營营獎奖'
const simplified = new Map<string, string>()
for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs[at]!, pairs[at + 1]!)

/** A text with its traditional characters made simplified, of the same length: 經濟特區 is 经济特区. */
export const simplify = (text: string): string => (/\p{Script=Han}/u.test(text) ? [...text].map((letter) => simplified.get(letter) ?? letter).join('') : text)
