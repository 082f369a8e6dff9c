import type { DemoApplication } from './application-content.ts'
import { agroforestry } from './applications/agroforestry.ts'
import { aguaje } from './applications/aguaje.ts'
import { brazilNuts } from './applications/brazil-nuts.ts'
import { cacaoDryers } from './applications/cacao-dryers.ts'
import { camuCamu } from './applications/camu-camu.ts'
import { communityRadio } from './applications/community-radio.ts'
import { digitalRoom } from './applications/digital-room.ts'
import { emergencyRadio } from './applications/emergency-radio.ts'
import { fineCacao } from './applications/fine-cacao.ts'
import { fishPonds } from './applications/fish-ponds.ts'
import { footbridge } from './applications/footbridge.ts'
import { forestGuardians } from './applications/forest-guardians.ts'
import { healedSoils } from './applications/healed-soils.ts'
import { healthPromoters } from './applications/health-promoters.ts'
import { kitchenGardens } from './applications/kitchen-gardens.ts'
import { orchidTrail } from './applications/orchid-trail.ts'
import { paiche } from './applications/paiche.ts'
import { rainWater } from './applications/rain-water.ts'
import { shipiboCrafts } from './applications/shipibo-crafts.ts'
import { springGuards } from './applications/spring-guards.ts'
import { springWater } from './applications/spring-water.ts'
import { stinglessBees } from './applications/stingless-bees.ts'
import { timberNursery } from './applications/timber-nursery.ts'
import { womensHouse } from './applications/womens-house.ts'

/** The 24 applications of the closed call, in the order in which they were begun: so run their references. */
export const applications: readonly DemoApplication[] = [
  rainWater,
  healthPromoters,
  brazilNuts,
  footbridge,
  shipiboCrafts,
  agroforestry,
  paiche,
  fineCacao,
  stinglessBees,
  emergencyRadio,
  orchidTrail,
  camuCamu,
  aguaje,
  cacaoDryers,
  womensHouse,
  timberNursery,
  kitchenGardens,
  springGuards,
  fishPonds,
  communityRadio,
  healedSoils,
  forestGuardians,
  springWater,
  digitalRoom,
]
