package org.sightline.desk.identity;

import java.util.ArrayList;
import org.sightline.desk.Installation;
import org.sightline.identity.ModelInUse;
import org.sightline.identity.Models;
import org.sightline.linkage.PersonModel;
import picocli.CommandLine.Command;

/// `sightline identity models`.
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description =
        "Lists the models that were trained here and the one that comes with the program, and says which is in use.")
final class ModelsStep extends Step {

  @Override
  public Integer call() {
    try (var installation = verb().installation();
        var house = installation.house(Installation.AREA)) {
      var inUse = house.room(ModelInUse.class).model().digest();
      var models = new ArrayList<Printed.Model>();
      var shipped = PersonModel.shipped();
      models.add(Printed.Model.of(shipped, shipped.digest().equals(inUse)));
      house
          .room(Models.class)
          .all()
          .forEach(model -> models.add(Printed.Model.of(model, model.digest().equals(inUse))));
      var adoptions = house.room(Models.class).adoptions();
      return answer(
          "models",
          models,
          () -> {
            models.forEach(model ->
                out()
                    .println(
                        "%s %s  %s, trained on %s on %,d records"
                            .formatted(
                                model.inUse() ? "in use" : "      ",
                                brief(model.digest()),
                                model.version(),
                                model.trained(),
                                model.records())));
            adoptions.forEach(one ->
                out()
                    .println(
                        "adopted %s by %s, %s@%s: %s"
                            .formatted(
                                brief(one.digest()),
                                one.who(),
                                one.role(),
                                one.agency(),
                                one.reason())));
          });
    }
  }
}
