# The Rasa model server: Python 3.10, trained while the image is built, on loopback of its network namespace only.
#   docker build -f deploy/rasa.Dockerfile -t passerelle-rasa .
#   docker run --network container:passerelle -e PASSERELLE_RASA_TOKEN_FILE=/run/secrets/rasa_token passerelle-rasa
FROM python:3.10-slim-bookworm
WORKDIR /app
COPY deploy/uv.lock deploy/rasa.lock deploy/
RUN pip install --no-cache-dir --require-hashes -r deploy/uv.lock \
 && uv pip sync --system --no-cache --require-hashes deploy/rasa.lock
COPY nlu nlu
RUN useradd --create-home rasa && chown -R rasa /app
USER rasa
RUN python -m nlu.rasa_server train
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s CMD ["python", "-m", "nlu.rasa_server", "check"]
CMD ["python", "-m", "nlu.rasa_server", "serve"]
