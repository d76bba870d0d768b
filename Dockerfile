# syntax=docker/dockerfile:1

# The release jar, taken apart into layers that change at different paces.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends maven npm \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home --home-dir /home/build build \
    && install --directory --owner=build --group=build /midx
USER build
WORKDIR /midx
COPY --chown=build:build . .
RUN --mount=type=cache,target=/home/build/.m2,uid=10001,gid=10001 \
    --mount=type=cache,target=/home/build/.npm,uid=10001,gid=10001 \
    --mount=type=cache,target=/home/build/.vaadin,uid=10001,gid=10001 \
    ./midx package \
    && java -Djarmode=tools -jar target/midx-*.jar \
        extract --layers --application-filename midx.jar --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/midx midx
WORKDIR /midx
COPY --from=build /midx/layers/dependencies/ ./
COPY --from=build /midx/layers/snapshot-dependencies/ ./
COPY --from=build /midx/layers/application/ ./
ENV MIDX_MEDIA_DIR=/var/lib/midx/media
USER midx
VOLUME /var/lib/midx
EXPOSE 8080
# Without curl, which this image does not promise.
HEALTHCHECK --start-period=60s --interval=15s --timeout=5s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "midx.jar"]
