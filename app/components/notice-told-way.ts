import type { ToldWay } from '#app/domain/notice-told.ts'
import { m } from '#app/messages/compiled/messages.js'

const names: Record<ToldWay, () => string> = {
  letter: m.notice_way_letter,
  phone: m.notice_way_phone,
  in_person: m.notice_way_in_person,
  radio: m.notice_way_radio,
}

/** What a way of telling someone is called. */
export function toldWayName(way: ToldWay): string {
  return names[way]()
}
