import type { Section } from '#app/domain/form.ts'
import { labeled, option, text } from './text.ts'

export const place = {
  key: 'place',
  title: text('El lugar', 'The place'),
  intro: text(
    'Dónde se hará el proyecto y cómo se llega.',
    'Where the project takes place and how to get there.',
  ),
  groups: [
    {
      key: 'location',
      title: text('Ubicar el proyecto', 'Locate the project'),
      questions: [
        {
          key: 'place',
          kind: 'place',
          label: text('Región, provincia y distrito', 'Region, province and district'),
          help: text(
            'Donde se hará el trabajo, no donde está la oficina.',
            'Where the work is done, not where the office is.',
          ),
          required: true,
          prefilledFrom: 'place',
          levels: [
            labeled('region', 'Región', 'Region'),
            labeled('province', 'Provincia', 'Province'),
            labeled('district', 'Distrito', 'District'),
          ],
        },
        {
          key: 'community',
          kind: 'short_text',
          label: text('Comunidad, caserío o centro poblado', 'Community, hamlet or village'),
          example: text(
            'Comunidad nativa Nueva Esperanza, río Nieva',
            'Nueva Esperanza native community, Nieva river',
          ),
          required: true,
          characters: { max: 120 },
          prefilledFrom: 'community',
        },
      ],
    },
    {
      key: 'way_in',
      title: text('Explicar cómo se llega', 'Explain how to get there'),
      questions: [
        {
          key: 'access',
          kind: 'some_of',
          label: text('¿Cómo se llega a la comunidad?', 'How does one reach the community?'),
          help: text('Marque todo lo que se usa en el camino.', 'Tick everything used on the way.'),
          required: true,
          options: [
            option('road', 'Carretera', 'Road'),
            option('river', 'Río', 'River'),
            option('trail', 'Trocha', 'Trail'),
            option('plane', 'Avioneta', 'Small plane'),
          ],
        },
        {
          key: 'access_hours',
          kind: 'number',
          label: text('Horas desde la capital de la provincia', 'Hours from the provincial capital'),
          help: text(
            'Un viaje normal, sin contar los días de espera.',
            'An ordinary trip, without days of waiting.',
          ),
          example: text('6.5', '6.5'),
          required: false,
          min: 0,
          max: 240,
          decimals: 1,
          unit: text('horas', 'hours'),
        },
        {
          key: 'signal',
          kind: 'one_of',
          label: text('¿Hay señal de teléfono o internet?', 'Is there telephone or internet signal?'),
          help: text(
            'Si nunca hay señal, una persona facilitadora puede ayudarle a postular y llevarle las respuestas.',
            'If there is never a signal, a facilitator can help you apply and bring you the answers.',
          ),
          required: true,
          options: [
            option('always', 'Siempre', 'Always'),
            option('sometimes', 'A veces', 'Sometimes'),
            option('in_town', 'Solo en el pueblo', 'Only in town'),
            option('never', 'Nunca', 'Never'),
          ],
        },
      ],
    },
    {
      key: 'on_the_map',
      title: text('Marcar el punto en el mapa', 'Mark the point on the map'),
      questions: [
        {
          key: 'map_point',
          kind: 'point',
          label: text('Punto en el mapa', 'Point on the map'),
          help: text(
            'Es opcional. Copie la latitud y la longitud del mapa de su teléfono. No se muestra a quienes evalúan ni se publica.',
            'Optional. Copy latitude and longitude from your phone’s map. It is not shown to reviewers or published.',
          ),
          example: text('-4.5921, -77.8644', '-4.5921, -77.8644'),
          required: false,
          private: true,
          bounds: { south: -18.4, north: 0, west: -81.4, east: -68.6 },
          area: text('el Perú', 'Peru'),
        },
      ],
    },
  ],
} satisfies Section
