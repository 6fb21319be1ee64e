using PodcastApi.GraphQL.Execution;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.GraphQL;

/// <summary>Executes an operation.</summary>
/// <exception cref="QueryTimeoutException">A statement took too long.</exception>
internal delegate ValueTask<OperationOutcome> OperationExecutor(OperationContext operation, CancellationToken cancellationToken);

/// <summary>What an operation gave.</summary>
/// <param name="Result">The answer.</param>
/// <param name="State">The dataset in the snapshot that was read; null where the answer does not depend on it.</param>
internal sealed record OperationOutcome(ExecutionResult Result, DatasetState? State);
