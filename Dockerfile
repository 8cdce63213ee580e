# The grader with its packages and its sandbox. bubblewrap needs user namespaces and a /proc that is not masked:
#   docker build -t course-grader .
#   docker run --rm --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined \
#     -v "$PWD:/work" course-grader submissions --out report
# Without the three options it still grades, with the level `permission`, and says so.
FROM node:26-trixie-slim
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends bubblewrap libatomic1 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /course
RUN chown node:node /course
USER node
COPY --chown=node:node package.json package-lock.json .npmrc ./
COPY --chown=node:node grader/link-node.mjs grader/
RUN npm ci --omit=dev && npm cache clean --force
COPY --chown=node:node . .
WORKDIR /work
ENTRYPOINT ["npm", "--prefix", "/course", "run", "--silent", "grade", "--"]
