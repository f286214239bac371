"""Our features inside Rasa: a component of its pipeline (`config.yml`), so that both engines read a message alike.

Runs in Rasa's own environment (Python 3.10). Rasa's counting of words and letters knows no word tables, no SMS spelling
and no language: with it the same lessons gave 10 to 20 points less.
"""

from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from nlu.features import Features, grams
from nlu.language import detect
from nlu.lexicon import Lexicon
from nlu.training import read_lookups

KEPT = "features.joblib"
SCALE = 4.0  # Rasa's logistic regression has one strength for all; larger features hold it back less


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class PasserelleWords(SparseFeaturizer, GraphComponent):  # type: ignore[misc]
    """Gives each message the features of `nlu.features`, as one sparse row."""

    def __init__(
        self, config: dict[str, Any], name: str, storage: ModelStorage, resource: Resource, features: Features | None
    ) -> None:
        super().__init__(name, config)
        self._storage = storage
        self._resource = resource
        self._features = features

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "PasserelleWords":
        """The component before it has learnt anything."""
        return cls(config, execution_context.node_name, model_storage, resource, None)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> "PasserelleWords":
        """The component as `train` left it."""
        with model_storage.read_from(resource) as folder:
            features = joblib.load(folder / KEPT)
        return cls(config, execution_context.node_name, model_storage, resource, features)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """There is nothing to configure."""

    def train(self, training_data: TrainingData) -> Resource:
        """Learns which words, letters and marks the messages have."""
        texts = [message.get(TEXT) or "" for message in training_data.training_examples]
        lexicon = Lexicon(read_lookups())
        self._features = Features.learnt_from((grams(text, detect(text).language, lexicon) for text in texts), lexicon)
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._features, folder / KEPT)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same data, with features."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, with features."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None and self._features is not None:
                self.add_features_to_message(None, self._row(self._features, text), TEXT, message)
        return messages

    @staticmethod
    def _row(features: Features, text: str) -> csr_matrix:
        vector = features.vector(text, detect(text).language)
        return csr_matrix(
            (SCALE * vector.weights, vector.positions, [0, len(vector.positions)]), shape=(1, len(features))
        )
