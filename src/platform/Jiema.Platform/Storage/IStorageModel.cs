using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Storage;

/// <summary>A room's or stage's share of the one database model. Its tables carry the stage's name as prefix.</summary>
public interface IStorageModel
{
    void Build(ModelBuilder model);
}
