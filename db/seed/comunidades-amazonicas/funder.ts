import { startingPublicEmailDomains } from '#app/domain/conflict.ts'

import { labeled, text } from './text.ts'

/** What people read about their data, with where they ask for it. */
const privacyText = (replyTo: string) =>
  text(
    `Usamos los datos personales de esta solicitud solo para evaluarla, responderla y, si se aprueba, acompañar el proyecto (Ley 29733). Quienes evalúan no ven documentos de identidad, teléfonos ni correos. Puede pedir ver, corregir o borrar sus datos escribiendo a ${replyTo}.`,
    `We use the personal data in this application only to review it, answer it and, if awarded, follow the project (Peru’s Law 29733). Reviewers do not see identity numbers, phones or emails. You may ask to see, correct or erase your data by writing to ${replyTo}.`,
  )

/** Whose portal the demonstration is. Nobody in it is real: its addresses are of `example.org`. */
export const funder = {
  slug: 'ayuda-comunidades-locales',
  name: text('Programa Ayuda a Comunidades Locales', 'Local Communities Assistance Program'),
  locales: ['es', 'en'],
  formatRegion: 'PE',
  timeZone: 'America/Lima',
  placeLevels: [
    labeled('region', 'Región', 'Region'),
    labeled('province', 'Provincia', 'Province'),
    labeled('district', 'Distrito', 'District'),
  ],
  senderName: 'Programa Ayuda a Comunidades Locales',
  senderAddress: 'cartas@example.org',
  replyTo: 'donaciones@example.org',
  privacyText,
  privacyVersion: '2026-1',
  publicEmailDomains: [...startingPublicEmailDomains, 'hotmail.es', 'outlook.es', 'yahoo.es'],
  taxIdentifiers: ['ruc'],
}
