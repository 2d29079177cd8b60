# syntax=docker/dockerfile:1
# Fettle with its content: built, indexed, and served without root and without a compiler.
# Mount guides of your own over /opt/fettle/content; the index in /var/lib/fettle follows them.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY src/main src/main
RUN mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package
COPY content content
RUN java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
      --sun-misc-unsafe-memory-access=allow \
      -jar target/app/fettle.jar index --content content --index /src/index

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /opt/fettle --shell /usr/sbin/nologin fettle
WORKDIR /opt/fettle
COPY --from=build /src/target/app app
COPY --from=build /src/content content
COPY --from=build --chown=10001:10001 /src/index /var/lib/fettle
USER 10001
EXPOSE 8080
VOLUME /var/lib/fettle
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q 200"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", \
  "--sun-misc-unsafe-memory-access=allow", "-Dfettle.home=/opt/fettle", "-jar", "/opt/fettle/app/fettle.jar"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080", "--content", "/opt/fettle/content", "--index", "/var/lib/fettle"]
