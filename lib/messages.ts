import { createTranslator } from 'use-intl/core'
import en from '@/messages/en'
import kk from '@/messages/kk'
import ru from '@/messages/ru'
import zh from '@/messages/zh'
import { languageTag, type Locale } from './locales'

export type Messages = typeof en
const messages: Record<Locale, Messages> = { kk, ru, en, zh }

/**
 * Every sentence of one language by its dotted key, with ICU arguments: `t('projects.found', { count: 3 })`.
 * The locale is always named, so that no page, mail or job speaks the language of another request.
 */
export const translator = (locale: Locale) => translators[locale]

const create = (locale: Locale) =>
  createTranslator<Messages>({
    locale: languageTag[locale],
    messages: messages[locale],
    timeZone: 'Asia/Almaty',
    onError: (error) => {
      throw error
    },
  })
const translators: Record<Locale, ReturnType<typeof create>> = { kk: create('kk'), ru: create('ru'), en: create('en'), zh: create('zh') }
export type Translator = ReturnType<typeof create>
