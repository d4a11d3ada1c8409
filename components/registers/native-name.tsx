import { languageOfName } from '@/lib/language-names'

/** A company's name in its own script, marked with the language of that script. */
export const NativeName = ({ name, country }: { name: string; country: string }) => <span lang={languageOfName(name, country)}>{name}</span>
