# syntax=docker/dockerfile:1
# docs/operate.md says how to run it. Both stages are one Debian release: better-sqlite3 is compiled in the first.
FROM node:24-bookworm-slim AS build
RUN apt-get update \
 && apt-get install --yes --no-install-recommends g++ make python3 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# The headers that come with the image; node-gyp downloads nothing.
ENV npm_config_nodedir=/usr/local
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
COPY data ./data
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3978 \
    UNITWISE_HOME=/var/lib/unitwise
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/unitwise
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
COPY LICENSE NOTICE.md THIRD_PARTY.md ./
USER node
VOLUME /var/lib/unitwise
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without npm between them, SIGTERM reaches the program.
CMD ["node", "dist/cli.js", "serve"]
