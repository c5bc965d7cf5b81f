# One image for every role: WAYBILL_ROLE chooses (all | web | api | worker). `npm run docker:steps` follows this file without Docker,
# so commands name paths relative to WORKDIR and need no root.
#
# Before a new version serves, migrate with the same image:  node -C production dist/migrate.mjs  (MIGRATION_DATABASE_URL)

FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm prune --omit=dev
# Made here so that the image below can copy them, whether the project has public files or not.
RUN mkdir -p public .data

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/public ./public
COPY --from=build /app/dist ./dist
# Next keeps its cache of images and pages here; uploads and the like go to .data, which deserves a volume.
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build --chown=node:node /app/.data ./.data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "-C", "production", "dist/server.mjs"]
