import type { NoticeTemplate } from '#app/domain/notice.ts'
import { database } from '#db/connection.ts'

/** Who is owed this letter about an application and how it reaches them, by name. */
export function lettersOwed(applicationId: string, template: NoticeTemplate) {
  return database()
    .selectFrom('notices as n')
    .innerJoin('people as p', 'p.id', 'n.person_id')
    .leftJoin('emails as e', 'e.id', 'n.email_id')
    .where('n.application_id', '=', applicationId)
    .where('n.template', '=', template)
    .orderBy('p.name')
    .select(['p.name', 'n.channel', 'e.recipient'])
    .execute()
}
