import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_markets_map_water" AS ENUM('none', 'river', 'coast');
  ALTER TABLE "markets" ADD COLUMN "map_water" "enum_markets_map_water";
  ALTER TABLE "markets" ADD COLUMN "map_water_bearing" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "markets" ADD COLUMN "map_water_meters" numeric DEFAULT 4000 NOT NULL;
  ALTER TABLE "markets" ADD COLUMN "map_water_width_meters" numeric DEFAULT 400 NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "markets" DROP COLUMN "map_water";
  ALTER TABLE "markets" DROP COLUMN "map_water_bearing";
  ALTER TABLE "markets" DROP COLUMN "map_water_meters";
  ALTER TABLE "markets" DROP COLUMN "map_water_width_meters";
  DROP TYPE "public"."enum_markets_map_water";`)
}
