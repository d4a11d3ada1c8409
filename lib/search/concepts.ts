/** Words that mean the same to one who searches, by concept, in the four languages; phrases too. Commas part them. */
export const concepts: Record<string, string> = {
  cotton: 'cotton, хлопок, хлопка, хлопковый, хлопководство, мақта, мақта өсіру, 棉花, 棉, 植棉, 棉纺',
  sez: 'sez, special economic zone, free economic zone, сэз, специальная экономическая зона, свободная экономическая зона, аэа, арнайы экономикалық аймақ, 经济特区, 特区, 自贸区',
}
